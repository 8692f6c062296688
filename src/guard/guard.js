/*
 * Runs before anything else in the pane and in the commands' page, and decides whether the rest can run here.
 * ES5 only: Office without WebView2 shows the pane in Trident or EdgeHTML, which stop at the first `=>` or `??`
 * (learn.microsoft.com/office/dev/add-ins/develop/support-ie-11).
 */
(function () {
  'use strict';
  var guard = document.getElementById('guard');

  /** Whether the engine has the newest of what the scripts use; an old one fails while it reads them. */
  function canRun() {
    // EdgeHTML says Edge/, Chromium Edg/.
    if (/Trident|MSIE|Edge\//.test(navigator.userAgent)) return false;
    if (typeof structuredClone !== 'function') return false;
    try {
      return new RegExp('(?<!a)b').test('b');
    } catch (unknownSyntax) {
      return !unknownSyntax;
    }
  }

  function run(url) {
    var script = document.createElement('script');
    script.src = url;
    document.head.appendChild(script);
  }

  /** The notice that says why not; the ids are those of notices.html. */
  function noticeFor(info) {
    if (info.host !== 'Excel') return 'not-in-excel';
    return Office.context.requirements.isSetSupported('ExcelApi', '1.13') ? 'no-webview2' : 'excel-too-old';
  }

  /** Each function of the ribbon says it in a dialog: their page is never seen. */
  function answerCommands(names, text) {
    function say(event) {
      var page = location.href.replace(/[^/]*$/, 'message.html');
      Office.context.ui.displayDialogAsync(page + '?text=' + encodeURIComponent(text), {
        height: 30,
        width: 30,
        displayInIframe: true,
      });
      event.completed();
    }
    for (var i = 0; i < names.length; i++) Office.actions.associate(names[i], say);
  }

  if (canRun()) {
    run(guard.getAttribute('data-script'));
    return;
  }
  Office.onReady(function (info) {
    var notice = document.getElementById(noticeFor(info));
    var commands = guard.getAttribute('data-commands');
    notice.hidden = false;
    if (commands) answerCommands(commands.split(' '), notice.textContent.replace(/\s+/g, ' '));
  });
})();
