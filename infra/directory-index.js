// Runs at CloudFront's edge (JavaScript runtime 2.0), which calls `handler` by its name. A bucket behind origin access
// control knows objects only, no folders: `/show/` has to become `/show/index.html`. Relative addresses in a page are
// right only below its folder, so `/show` is sent to `/show/`.
// biome-ignore lint/correctness/noUnusedVariables: CloudFront calls it.
function handler(event) {
  const request = event.request;
  const file = request.uri.slice(request.uri.lastIndexOf('/') + 1);
  if (file === '') {
    request.uri += 'index.html';
    return request;
  }
  // Names of shows and episodes have no dots, those of files always have one.
  return file.includes('.') ? request : redirect(request);
}

function redirect(request) {
  const query = request.rawQueryString();
  // With its leading slashes a path such as `//other.example` would lead to another site; browsers take `\` for one.
  const path = `/${request.uri.replace(/^[/\\]+/, '')}/`;
  return {
    statusCode: 301,
    statusDescription: 'Moved Permanently',
    headers: { location: { value: query ? `${path}?${query}` : path } },
  };
}
