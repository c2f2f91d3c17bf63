/**
 * Group commit. Commands that arrive while a commit is under way wait, and are then applied
 * together in one transaction; one sync to disk serves all of them, and none is answered before it.
 * The same code writes on both engines.
 *
 * <p>Rows that the group has locked are kept in memory and written once at its end, and there are
 * no savepoints, as long as nothing has to be undone in the database. Otherwise the transaction is
 * rolled back and the group applied again, each command in a savepoint of its own and with nothing
 * kept.
 *
 * <p>What can go wrong, and who learns of it:
 *
 * <ul>
 *   <li>A command throws: it alone is undone, its caller gets the exception, the others go on.
 *   <li>A unique key is taken: the command runs once more, since it may now see what took it (the
 *       twin of an idempotent call); then its caller gets the failure.
 *   <li>The transaction loses against another node's: the whole group runs again.
 *   <li>No room on the disk, or a lock not had in time: the whole group fails as overloaded. An
 *       engine may have undone the transaction by itself, so no part of it can be kept.
 *   <li>The connection is lost before the commit: the group runs again on another. During the
 *       commit: its outcome is unknown, and every caller is told so.
 *   <li>A sync to disk fails: what the process believes to be on disk may not be. It ends.
 * </ul>
 *
 * Nothing here knows a table.
 */
@NullMarked
package freehold.store.sql.write;

import org.jspecify.annotations.NullMarked;
