package freehold.store.sql.table;

import freehold.store.IdempotencyTokens;
import freehold.store.sql.jdbc.Arguments;
import freehold.store.sql.jdbc.SqlConnection;
import java.time.Instant;
import java.util.Optional;

/** Idempotency tokens in the table {@code idempotency_token}. */
final class SqlIdempotencyTokens implements IdempotencyTokens.Writable {
    private final SqlConnection sql;

    SqlIdempotencyTokens(SqlConnection sql) {
        this.sql = sql;
    }

    @Override
    public Optional<Remembered> find(Token token) {
        return sql.first(
                "idempotency_token/find",
                key(token),
                row -> new Remembered(row.text("input_hash"), row.text("answer")));
    }

    @Override
    public void insert(Token token, Remembered remembered, Instant at) {
        sql.changeOne(
                "idempotency_token/insert",
                key(token)
                        .and("inputHash", remembered.inputHash())
                        .and("answer", remembered.answer())
                        .and("createdAt", at));
    }

    @Override
    public int forget(Instant before, int limit) {
        return sql.change(
                "idempotency_token/forget", Arguments.of("before", before).and("limit", limit));
    }

    private static Arguments key(Token token) {
        return Arguments.of("caller", token.caller())
                .and("operation", token.operation())
                .and("token", token.value());
    }
}
