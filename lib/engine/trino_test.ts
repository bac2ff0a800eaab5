import assert from "node:assert/strict";
import { type Engine, openEngine } from "./mod.ts";

/** What a server answers, request by request, and what it was asked. */
interface Script {
  readonly answers: ((url: string) => Response | Promise<Response>)[];
  readonly asked: string[];
}

function page(parts: Record<string, unknown>): Response {
  const stats = { state: "RUNNING", completedSplits: 1, totalSplits: 2 };
  return Response.json({ id: "q1", stats, ...parts });
}

async function withServer(
  answers: Script["answers"],
  body: (engine: Engine, asked: string[]) => Promise<void>,
): Promise<void> {
  const asked: string[] = [];
  const left = [...answers];
  await using server = Deno.serve(
    { port: 0, hostname: "127.0.0.1", onListen: () => {} },
    (request) => {
      const url = new URL(request.url);
      asked.push(`${request.method} ${url.pathname}`);
      if (request.method === "DELETE") return new Response(null, { status: 204 });
      return left.shift()!(url.origin);
    },
  );
  await using engine = await openEngine(`trino://ann@127.0.0.1:${server.addr.port}/memory/default`);
  await body(engine, asked);
}

Deno.test("a query follows the answers of Trino to the last, and tells how far it is", async () => {
  const columns = [
    { name: "customer", type: "varchar(3)" },
    { name: "revenue", type: "double" },
    { name: "day", type: "date" },
    { name: "open", type: "boolean" },
  ];
  const answers = [
    (url: string) => page({ nextUri: `${url}/v1/statement/1` }),
    () => page({ nextUri: `http://inside.example/v1/statement/2?x=1`, columns, data: [] }),
    () => page({ columns, data: [["é", "NaN", "1969-12-31", true], [null, 2.5, null, null]] }),
  ];
  await withServer(answers, async (engine, asked) => {
    const shares: number[] = [];
    const table = await engine.query("SELECT 1", { onProgress: (share) => shares.push(share) });
    assert.deepEqual(table.rows(), [
      { customer: "é", revenue: null, day: "1969-12-31", open: true },
      { customer: null, revenue: 2.5, day: null, open: null },
    ]);
    assert.deepEqual(shares, [0.5, 0.5, 0.5]);
    assert.deepEqual(asked, ["POST /v1/statement", "GET /v1/statement/1", "GET /v1/statement/2"]);
  });
});

Deno.test("what passes is tried again; what does not is said in the user's words", async () => {
  const answers = [
    () => new Response("starting", { status: 503 }),
    () => new Response("busy", { status: 429 }),
    () => page({}),
    () => new Response("no", { status: 401 }),
    () => new Response("not you", { status: 403 }),
    () => new Response("<html>", { status: 404 }),
    () =>
      page({
        error: {
          message: "Column 'x' cannot be resolved",
          errorName: "COLUMN_NOT_FOUND",
          errorType: "USER_ERROR",
        },
      }),
    () => page({ columns: [{ name: "d", type: "decimal(5,2)" }], data: [["1.00"]] }),
  ];
  await withServer(answers, async (engine) => {
    await engine.run("SELECT 1");
    const failure = (failure: string, message: RegExp) => ({
      name: "EngineError",
      failure,
      message,
    });
    await assert.rejects(
      engine.run("q"),
      failure("credentials", /user 'ann'.*STRATE_TRINO_PASSWORD/),
    );
    await assert.rejects(
      engine.run("q"),
      failure("permission", /forbids this to user 'ann': not you/),
    );
    await assert.rejects(
      engine.run("q"),
      failure("failed", /status 404 \('<html>'\): is it a Trino/),
    );
    await assert.rejects(engine.run("q"), failure("missingColumn", /Column 'x'.*`columns`/));
    await assert.rejects(engine.query("q"), { name: "TypeError", message: /'d' of type decimal/ });
  });
});

Deno.test("a query that is aborted is cancelled on the server", async () => {
  const stop = new AbortController();
  const answers = [
    (url: string) => page({ nextUri: `${url}/v1/statement/1` }),
    () =>
      new Promise<Response>((resolve) => {
        setTimeout(() => stop.abort(new Error("enough")), 10);
        setTimeout(() => resolve(page({})), 300);
      }),
  ];
  await withServer(answers, async (engine, asked) => {
    await assert.rejects(engine.run("q", { signal: stop.signal }), /enough/);
    assert.equal(asked.at(-1), "DELETE /v1/statement/1");
    await assert.rejects(engine.run("q", { signal: stop.signal }), /enough/);
    assert.equal(asked.length, 3, "nothing is sent once aborted");
  });
});

Deno.test("a server that is not there is said so", async () => {
  await using engine = await openEngine("trino://ann@127.0.0.1:1/memory");
  await assert.rejects(engine.run("SELECT 1"), {
    name: "EngineError",
    failure: "unreachable",
    message: /Cannot reach Trino at http:\/\/127\.0\.0\.1:1: check the address/,
  });
});

Deno.test("openEngine() refuses addresses it cannot use, and shows no password", async () => {
  const refused: readonly (readonly [string, RegExp])[] = [
    ["mysql://h/db", /starts with trino: or duckdb:/],
    ["trino://ann:secret@h:1/c", /'trino:\/\/ann:…@h:1\/c'.*STRATE_TRINO_PASSWORD/],
    ["trino://h:1/c/s", /the user is missing/],
    ["trino://ann@h/c/s/t", /more than a catalog and a schema/],
    ["trino:", /as trino:\/\/user@host/],
  ];
  for (const [address, message] of refused) {
    await assert.rejects(openEngine(address), (error: Error) => {
      assert.equal(error.name, "SyntaxError");
      assert.match(error.message, message);
      assert.doesNotMatch(error.message, /secret/);
      return true;
    });
  }
});
