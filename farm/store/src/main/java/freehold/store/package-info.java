/**
 * What must be remembered: one contract, and the records' way in and out of it. A store is right
 * when it passes the contract's tests on SQLite and on PostgreSQL. Nothing here decides what should
 * change; that is the domain's. No type of an engine, and no SQL, appears in this package.
 *
 * <p>A {@link freehold.store.Command} reads, decides and writes inside its own savepoint, on the
 * writer. Commands that arrive while the last commit runs are applied together in the next one, so
 * one sync to disk serves them all; none is answered before that sync.
 */
@NullMarked
package freehold.store;

import org.jspecify.annotations.NullMarked;
