/**
 * Group commit. Commands that arrive while a commit is under way wait, and are then applied
 * together in one transaction, each in a savepoint of its own; one sync to disk serves all of them,
 * and none is answered before it. The same code writes on both engines.
 *
 * <p>What can go wrong, and who learns of it:
 *
 * <ul>
 *   <li>A command throws: its savepoint is undone, its caller gets the exception, the others go on.
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
