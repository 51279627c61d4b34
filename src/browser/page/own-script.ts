/** The address of the script that runs, which tells where the site stands: read while the script is first run. */
export const ownScript =
  document.currentScript instanceof HTMLScriptElement ? document.currentScript.src : location.href;
