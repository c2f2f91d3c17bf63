/**
 * The embedded engine: one file in the data folder, one writer, a few readers. All that is known of
 * SQLite is known here.
 */
@NullMarked
package freehold.store.sql.sqlite;

import org.jspecify.annotations.NullMarked;
