// Runs at CloudFront's edge (JavaScript runtime 2.0), which calls `handler` by its name. A bucket behind origin access
// control knows objects only, no folders: `/show/` has to become `/show/index.html`. Relative addresses in a page are
// right only below its folder, so `/show` is sent to `/show/`.
// biome-ignore lint/correctness/noUnusedVariables: CloudFront calls it.
function handler(event) {
  const request = event.request;
  if (request.method === 'OPTIONS') return allow();
  const file = request.uri.slice(request.uri.lastIndexOf('/') + 1);
  if (file === '') {
    request.uri += 'index.html';
    return request;
  }
  // Names of shows and episodes have no dots, those of files always have one.
  return file.includes('.') ? request : redirect(request);
}

// What browsers ask before a player on another site sends a header of its own; the bucket would refuse it.
function allow() {
  return {
    statusCode: 204,
    statusDescription: 'No Content',
    headers: {
      'access-control-allow-origin': { value: '*' },
      'access-control-allow-methods': { value: 'GET, HEAD' },
      'access-control-allow-headers': { value: '*' },
      'access-control-max-age': { value: '86400' },
    },
  };
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
