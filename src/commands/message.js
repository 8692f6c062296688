/* Shows what stands behind ?text=. ES5 only: src/guard/guard.js says it here that the web view is too old. */
(function () {
  'use strict';
  var text = /[?&]text=([^&]*)/.exec(location.search);
  document.getElementById('message').textContent = text ? decodeURIComponent(text[1]) : '';
})();
