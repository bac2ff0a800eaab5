import assert from "node:assert/strict";
import { useLocale } from "../base/mod.ts";
import type { EngineFailure } from "./engine_error.ts";
import { requestTrino } from "./trino_request.ts";
import { readTrinoAddress, type TrinoServer } from "./trino_server.ts";

/** What a server does with a connection: answer with a status and a text, lose it, or be silent. */
type Behaviour = readonly [status: number, text: string] | "lost" | "cut short" | "silent";

function written(behaviour: Behaviour): string {
  if (behaviour === "cut short") return 'HTTP/1.1 200 OK\r\ncontent-length: 99\r\n\r\n{"id":';
  const [status, text] = behaviour as readonly [number, string];
  return `HTTP/1.1 ${status} So\r\ncontent-length: ${text.length}\r\nconnection: close\r\n\r\n${text}`;
}

/** Runs a body beside a server; gives the method of each request. */
async function withServer(
  behaviours: readonly Behaviour[],
  body: (server: TrinoServer) => Promise<void>,
): Promise<string[]> {
  using listener = Deno.listen({ hostname: "127.0.0.1", port: 0 });
  const asked: string[] = [], open: Deno.Conn[] = [];
  const serving = (async () => {
    for (const behaviour of behaviours) {
      const connection = await listener.accept();
      const start = new Uint8Array(4096);
      const count = await connection.read(start);
      asked.push(new TextDecoder().decode(start.subarray(0, count ?? 0)).split(" ")[0]);
      if (behaviour === "silent") {
        open.push(connection);
        continue;
      }
      if (behaviour !== "lost") {
        await connection.write(new TextEncoder().encode(written(behaviour)));
      }
      connection.close();
    }
  })();
  const { port } = listener.addr;
  const server = readTrinoAddress(`trino://ann@127.0.0.1:${port}/c/s`, undefined);
  await body({ ...server, answerMilliseconds: 300 });
  await serving;
  for (const connection of open) connection.close();
  return asked;
}

const POST = { method: "POST", body: "SELECT 1" };

function failure(failure: EngineFailure, message: RegExp) {
  return { name: "EngineError", failure, message };
}

Deno.test("a connection lost on the way is tried again, for a statement and for its pages", async () => {
  for (const init of [POST, { method: "GET" }]) {
    const lost: Behaviour[] = ["lost", "cut short", [503, "starting"], [200, '{"id":"q"}']];
    const asked = await withServer(lost, async (server) => {
      assert.deepEqual(await requestTrino(server, server.url, init), { id: "q" });
    });
    assert.deepEqual(asked, new Array(4).fill(init.method));
  }
});

Deno.test("a server that takes no connection is said at once", async () => {
  const listener = Deno.listen({ hostname: "127.0.0.1", port: 0 });
  const { port } = listener.addr;
  listener.close();
  const start = performance.now();
  // A browser's rules forbid the other port, and Deno keeps to them.
  for (const [at, reason] of [[port, "onnection refused"], [1, "port 1 are blocked"]]) {
    const server = readTrinoAddress(`trino://ann@127.0.0.1:${at}/c/s`, undefined);
    const message = `Cannot reach Trino at http://127.0.0.1:${at}: check the address.*${reason}`;
    await assert.rejects(
      requestTrino(server, server.url, POST),
      failure("unreachable", new RegExp(message)),
    );
  }
  assert.ok(performance.now() - start < 5000);
});

Deno.test("a server that is silent is not waited for without end", async () => {
  await withServer(["silent"], async (server) => {
    await assert.rejects(
      requestTrino(server, server.url, POST),
      failure("timeout", /has not answered for 0\.3 seconds: check that the server is well/),
    );
  });
});

Deno.test("a page of something else than Trino is said so", async () => {
  await withServer([[200, "<html>\nWelcome"]], async (server) => {
    await assert.rejects(
      requestTrino(server, server.url, POST),
      failure("failed", /answered with status 200 \('<html>'\): is it a Trino server\?$/),
    );
  });
});

Deno.test("an empty answer is said without quotes around nothing", async () => {
  await withServer([[404, ""]], async (server) => {
    await assert.rejects(
      requestTrino(server, server.url, POST),
      failure("failed", /answered with status 404: is it a Trino server\?$/),
    );
  });
});

Deno.test("what a server refuses is said in French too", async () => {
  const refusals: [Behaviour, RegExp][] = [
    [[401, "no"], /^Trino, à .*, n’accepte pas l’utilisateur 'ann'\u00a0: vérifiez le nom/],
    [[403, "not you"], /^Trino, à .*, l’interdit à l’utilisateur 'ann'\u00a0: not you$/],
    [[404, "x"], /a répondu par le statut 404 \('x'\)\u00a0: est-ce un serveur Trino\u202f\?$/],
    ["silent", /n’a pas répondu depuis 0,3 secondes\u00a0: vérifiez/],
  ];
  for (const [behaviour, words] of refusals) {
    await withServer([behaviour], async (server) => {
      useLocale("fr");
      try {
        await assert.rejects(requestTrino(server, server.url, POST), { message: words });
      } finally {
        useLocale("en");
      }
    });
  }
});

Deno.test("who gives up while waiting is told why", async () => {
  await withServer(["lost"], async (server) => {
    const signal = AbortSignal.timeout(50);
    await assert.rejects(requestTrino(server, server.url, { signal }), { name: "TimeoutError" });
  });
});
