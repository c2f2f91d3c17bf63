/**
 * The way to a database: queries from {@code .sql} files with named parameters, rows as functions
 * see them, and what an engine's errors mean. Nothing here knows a table.
 */
@NullMarked
package freehold.store.sql.jdbc;

import org.jspecify.annotations.NullMarked;
