/**
 * The engine that many nodes share. All that is known of PostgreSQL is known here.
 *
 * <p>The database is the authority, not any node: rows are locked before they are decided on, in
 * one order everywhere (workers, then jobs, each by ascending id), and a node that loses its
 * connection knows nothing that it has not read again. Transactions are READ COMMITTED, so a
 * statement after a lock sees what the lock's former holder committed.
 */
@NullMarked
package freehold.store.sql.postgres;

import org.jspecify.annotations.NullMarked;
