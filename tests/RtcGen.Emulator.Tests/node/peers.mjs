// Calls an emulator in every way that the vendor's own Node SDKs sign, and prints what each sent and was answered.
// usage: node peers.mjs <host:port> <access key> <secret key> <temporary access key> <its secret key> <its token> <json body>
import diagnostics from "node:diagnostics_channel";
import http from "node:http";
import { createRequire } from "node:module";
import { Client, Command } from "@volcengine/sdk-core";

const require = createRequire(import.meta.url);
const { Service } = require("@volcengine/openapi");
const { default: Signer } = require("@volcengine/openapi/lib/base/sign");

const [host, accessKeyId, secretKey, temporaryId, temporarySecret, sessionToken, body] = process.argv.slice(2);
const lasting = { accessKeyId, secretKey };
const temporary = { accessKeyId: temporaryId, secretKey: temporarySecret, sessionToken };
const wrong = { accessKeyId, secretKey: "another secret" };
const task = JSON.parse(body);
const key = { AppId: task.AppId, RoomId: task.RoomId, TaskId: task.TaskId };
const update = { Action: "UpdateSnapshot", Version: "2020-12-01" };
const get = { Action: "GetSnapshotTask", Version: "2023-11-01" };

// What is really sent is seen where Node sends it.
let signed;
diagnostics.subscribe("http.client.request.start", ({ request }) => {
  const authorization = request.getHeader("authorization");
  const query = new URL(request.path, `http://${host}`).searchParams;
  signed = authorization ? /SignedHeaders=([^,]*)/.exec(authorization)[1] : `[${query.get("X-SignedHeaders")}] ${query.get("X-SignedQueries")}`;
});

function openapi(keys, { action = update, data = task, query = {}, headers = {}, method = "POST" } = {}) {
  const service = new Service({ protocol: "http:", host, serviceName: "rtc", region: "cn-north-1", ...keys });
  const options = { Version: action.Version, method, contentType: "json" };
  return method === "GET"
    ? service.createAPI(action.Action, { Version: action.Version, method })(data)
    : service.createJSONAPI(action.Action, options)(data, { query, headers });
}

function link(keys, more = {}) {
  const request = { region: "cn-north-1", method: "GET", params: { ...get, ...key, ...more } };
  const url = `http://${host}/?${new Signer(request, "rtc").getSignUrl(keys)}`;
  return new Promise((resolve, reject) => {
    http.get(url, { agent: false }, async (response) => {
      const parts = [];
      for await (const part of response) parts.push(part);
      resolve(JSON.parse(Buffer.concat(parts)));
    }).on("error", reject);
  });
}

async function core(keys, { action = update, data = task, query = {}, method = "POST" } = {}) {
  const client = new Client({
    protocol: "http", host, region: "cn-north-1", autoRetry: false,
    accessKeyId: keys.accessKeyId, secretAccessKey: keys.secretKey, sessionToken: keys.sessionToken,
  });
  const command = new Command(data);
  command.requestConfig = { params: { ...action, ...query }, method, serviceName: "rtc" };
  try {
    return await client.send(command);
  } catch (error) {
    if (error.data) return error.data;
    throw error;
  } finally {
    client.destroy();
  }
}

const odd = { "a/b": "!'()*~ +", "a-b": "1", "房": "间", "e": "" };
const ways = [
  ["openapi", "POST", () => openapi(lasting)],
  ["openapi", "POST, session token", () => openapi(temporary)],
  ["openapi", "POST, wrong secret key", () => openapi(wrong)],
  ["openapi", "POST, repeated parameter", () => openapi(lasting, { query: { Id: ["c", "a", "b"] } })],
  ["openapi", "POST, parameters that are numbers", () => openapi(lasting, { query: { 10: "x", 9: "y", 1: "z" } })],
  ["openapi", "POST, parameters that are escaped", () => openapi(lasting, { query: odd })],
  ["openapi", "POST, parameter without a name", () => openapi(lasting, { query: { "": "x" } })],
  ["openapi", "POST, header with inner spaces", () => openapi(lasting, { headers: { "X-Note": "a   b" } })],
  ["openapi", "POST, header with two values", () => openapi(lasting, { headers: { "X-Note": ["a", "b"] } })],
  ["openapi", "GET", () => openapi(lasting, { action: get, data: key, method: "GET" })],
  ["openapi", "GET, session token", () => openapi(temporary, { action: get, data: key, method: "GET" })],
  ["openapi", "signed URL", () => link(lasting)],
  ["openapi", "signed URL, session token", () => link(temporary)],
  ["openapi", "signed URL, X-Expires", () => link(lasting, { "X-Expires": "60" })],
  ["openapi", "signed URL, wrong secret key", () => link(wrong)],
  ["sdk-core", "POST", () => core(lasting)],
  ["sdk-core", "POST, session token", () => core(temporary)],
  ["sdk-core", "POST, wrong secret key", () => core(wrong)],
  ["sdk-core", "POST, repeated parameter", () => core(lasting, { query: { Id: ["c", "a", "b"] } })],
  ["sdk-core", "POST, parameters that are numbers", () => core(lasting, { query: { 10: "x", 9: "y", 1: "z" } })],
  ["sdk-core", "POST, parameters that are escaped", () => core(lasting, { query: odd })],
  ["sdk-core", "POST, parameter without a name", () => core(lasting, { query: { "": "x" } })],
  ["sdk-core", "GET", () => core(lasting, { action: get, data: key, method: "GET" })],
  ["sdk-core", "GET, session token", () => core(temporary, { action: get, data: key, method: "GET" })],
];

const results = [];
for (const [peer, way, call] of ways) {
  const answer = await call();
  const version = require(`@volcengine/${peer}/package.json`).version;
  results.push({ peer: `${peer} ${version}`, way, signed, answer: answer.ResponseMetadata.Error?.Code ?? "ok" });
}

console.log(JSON.stringify(results));
