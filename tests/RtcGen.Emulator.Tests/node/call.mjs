// Calls UpdateSnapshot on an emulator through the official Node SDK and prints the answer.
// usage: node call.mjs <host:port> <access key> <secret key> <json body>
import openapi from "@volcengine/openapi";

const [host, accessKeyId, secretKey, body] = process.argv.slice(2);
const service = new openapi.Service({
  protocol: "http:",
  host,
  serviceName: "rtc",
  region: "cn-north-1",
  defaultVersion: "2020-12-01",
  accessKeyId,
  secretKey,
});

const updateSnapshot = service.createJSONAPI("UpdateSnapshot");
console.log(JSON.stringify(await updateSnapshot(JSON.parse(body))));
