/** The contract on SQLite, and what only SQLite promises. */
@NullMarked
package freehold.store.sql.sqlite;

import org.jspecify.annotations.NullMarked;
