package freehold.store.sql.write;

import freehold.store.Reading;
import freehold.store.sql.jdbc.SqlConnection;
import freehold.store.sql.jdbc.SqlFailure;
import freehold.store.sql.table.Documents;
import freehold.store.sql.table.SqlTransaction;
import java.time.InstantSource;
import java.util.function.Function;

/** One view of what is committed, for the length of a body. */
public final class ReadTransaction {
    private final Documents documents;
    private final InstantSource clock;

    public ReadTransaction(Documents documents, InstantSource clock) {
        this.documents = documents;
        this.clock = clock;
    }

    public <T> T run(SqlConnection sql, Function<Reading, T> body) {
        sql.beginReading();
        try {
            T answer = body.apply(new SqlTransaction(sql, documents, clock.instant()));
            sql.commit();
            return answer;
        } catch (RuntimeException | Error failure) {
            end(sql, failure);
            throw failure;
        }
    }

    private static void end(SqlConnection sql, Throwable failure) {
        try {
            sql.rollBack();
        } catch (SqlFailure alreadyOver) {
            failure.addSuppressed(alreadyOver);
        }
    }
}
