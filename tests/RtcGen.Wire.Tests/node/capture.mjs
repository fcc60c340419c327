// Makes every call of a file with the vendor's own Node SDKs and prints, in the file's order, what each of them sent.
// usage: node capture.mjs <calls.json>
import fs from "node:fs";
import http from "node:http";
import { Service } from "@volcengine/openapi";
import { Client, Command, buildRequestConfigFromMetaPath } from "@volcengine/sdk-core";

// The server is in this process: no proxy may come between.
for (const name of ["http_proxy", "HTTP_PROXY", "https_proxy", "HTTPS_PROXY", "all_proxy", "ALL_PROXY", "VOLC_PROXY_PORT"]) {
  delete process.env[name];
}

const captured = [];
const server = http.createServer(async (request, response) => {
  const parts = [];
  for await (const part of request) parts.push(part);
  captured.push({
    method: request.method,
    url: request.url,
    contentType: request.headers["content-type"],
    signedFor: request.headers.authorization.split("/")[3],
    body: Buffer.concat(parts).toString("utf8"),
  });
  response.setHeader("content-type", "application/json");
  response.end('{"ResponseMetadata":{"RequestId":"1"},"Result":{}}');
});
await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
const host = `127.0.0.1:${server.address().port}`;

async function core({ service, action, version, method, query = {}, body = {}, form, metaPath }) {
  const client = new Client({ protocol: "http", host, autoRetry: false, accessKeyId: "id", secretAccessKey: "secret" });
  const command = new Command(method === "GET" ? query : body);
  command.requestConfig = metaPath
    ? buildRequestConfigFromMetaPath(metaPath)
    : {
        params: { Action: action, Version: version, ...(method === "GET" ? {} : query) },
        method,
        serviceName: service,
        contentType: form ? "application/x-www-form-urlencoded" : method === "GET" ? "" : "application/json",
      };
  await client.send(command);
  client.destroy();
}

async function openapi({ service, action, version, method, query = {}, body = {}, queryKeys }) {
  const client = new Service({ protocol: "http:", host, serviceName: service, accessKeyId: "id", secretKey: "secret" });
  if (method === "GET") {
    await client.createAPI(action, { Version: version, method })(query);
  } else if (queryKeys) {
    // As the SDK's own methods do: all members are given at once, and those of the query are named.
    await client.createJSONAPI(action, { Version: version, queryKeys })({ ...query, ...body });
  } else {
    await client.createJSONAPI(action, { Version: version })(body, { query });
  }
}

const ways = { openapi, "sdk-core": core };
const results = [];
for (const call of JSON.parse(fs.readFileSync(process.argv[2], "utf8"))) {
  await ways[call.sdk](call);
  if (captured.length !== 1) throw new Error(`${call.service} ${call.action} sent ${captured.length} requests.`);
  results.push({ service: call.service, action: call.action, version: call.version, ...captured.pop() });
}

server.close();
server.closeAllConnections();
console.log(JSON.stringify(results));
