import { isOwnFormula } from '../../../src/form/scoring/own-formula';

test.each([
  '=IF(COUNT(E12:F12)<2,"",ROUND(G12*MAX(0,MIN(1,F12/MAX(0,E12))),2))',
  '=IF(F12="","",ROUND(G12*MAX(0,MIN(1,VALUE(SUBSTITUTE(F12,"家","e0"))/MAX(0,VALUE(SUBSTITUTE(SUBSTITUTE(E12,"≥",""),"家","e0"))))),2))',
  '=IF(F12="","",ROUND(ROUND(G12*MAX(0,MIN(1,2-VALUE(SUBSTITUTE(F12,"天","e")&"+0")/MAX(0,-VALUE(SUBSTITUTE(SUBSTITUTE(E12,"≤","-"),"天","e")&"+0")))),12),2))',
  '=IF(COUNT(E5:F5)<2,"",IF(E5=0,0,ROUND(F5/E5,4)))',
  '=IF(COUNT(E5:F5)<2,"",ROUND(IF(E5=0,0,ROUND(F5/E5,4))*100,2))',
  '=IF(COUNT(H5)=0,"",ROUND(G5*MAX(0,MIN(1,H5)),2))',
  '=IF(COUNT(H5)=0,"",ROUNDDOWN(ROUND(20*MAX(0,MIN(100,H5))/100,12),1))',
  '=IF(COUNT(I5,H9:H13)<6,VALUE("得分须为数字"),SUM(I5,H9:H13))',
  '=IF(COUNT(I5,H9:H13)<6,VALUE("得分须为数字"),SUM(I5,H9:H13))+VALUE(H14&"e0")',
])('ours: %s', (formula) => expect(isOwnFormula(formula)).toBe(true));

test.each([
  '=ROUND(G9*F9/E9,2)',
  '=G9*F9/E9',
  '=SUM(H9:H13)',
  '=SUM(H12:H16)+I5-2',
  '=IF(E7=0,0,F7/E7)',
  '=F7/E7',
  '=IF(F9="","",G9*F9/E9)',
  '=IF(F12="","",ROUND(G12*MIN(1,F12/E12),2))',
  '=IF(COUNT(E12:F12)<2,"",ROUND(G12*MAX(0,MIN(1,F12/MAX(0,E12))),2))-1',
])('the office’s: %s', (formula) => expect(isOwnFormula(formula)).toBe(false));
