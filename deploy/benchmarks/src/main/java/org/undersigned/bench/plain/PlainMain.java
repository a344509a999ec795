package org.undersigned.bench.plain;

import java.io.IOException;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.core.AbstractVerticle;
import io.vertx.core.DeploymentOptions;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.pgclient.PgConnectOptions;
import io.vertx.pgclient.PgPool;
import io.vertx.sqlclient.PoolOptions;
import io.vertx.sqlclient.Tuple;

/**
 * What everybody builds first: {@code PlainMain PORT DATABASE_PORT}. A signature is a row, and the petition's row counts them.
 * At its best: both in one statement and one round trip, over the same HTTP server, with nothing to validate and no mail.
 */
public final class PlainMain extends AbstractVerticle {

    private static final String SIGN = """
            with signed as (insert into signature (petition, name, email, postcode) values (1, $1, $2, $3)
                            on conflict do nothing returning 1)
            update petition set signatures = signatures + (select count(*) from signed) where id = 1""";
    private static final int CONNECTIONS_EACH = 16;

    private final ObjectMapper json = new ObjectMapper();
    private final int port;
    private final int database;
    private PgPool pool;

    private PlainMain(int port, int database) {
        this.port = port;
        this.database = database;
    }

    public static void main(String[] args) {
        var instances =
                new DeploymentOptions().setInstances(Runtime.getRuntime().availableProcessors());
        var port = Integer.parseInt(args[0]);
        var database = Integer.parseInt(args[1]);
        Vertx.vertx()
                .deployVerticle(() -> new PlainMain(port, database), instances)
                .onFailure(failure -> {
                    System.err.println("The plain design cannot start: " + failure);
                    System.exit(1);
                });
    }

    @Override
    public void start(Promise<Void> started) {
        var options = new PgConnectOptions()
                .setHost("127.0.0.1")
                .setPort(database)
                .setDatabase("plain")
                .setUser("postgres")
                .setCachePreparedStatements(true);
        pool = PgPool.pool(vertx, options, new PoolOptions().setMaxSize(CONNECTIONS_EACH));
        vertx.createHttpServer()
                .requestHandler(this::sign)
                .listen(port, "127.0.0.1")
                .<Void>mapEmpty()
                .onComplete(started);
    }

    private void sign(HttpServerRequest request) {
        request.body()
                .map(this::row)
                .compose(row -> pool.preparedQuery(SIGN).execute(row))
                .onSuccess(signed -> request.response().setStatusCode(202).end("{\"status\":\"accepted\"}"))
                .onFailure(failure -> request.response().setStatusCode(500).end());
    }

    private Tuple row(Buffer body) {
        var form = read(body);
        return Tuple.of(
                form.get("name").asText(),
                form.get("email").asText(),
                form.get("postcode").asText());
    }

    private JsonNode read(Buffer body) {
        try {
            return json.readTree(body.getBytes());
        } catch (IOException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
