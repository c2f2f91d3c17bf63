/**
 * The contract on SQL: one class per aggregate, each the only one that writes its tables. The
 * queries lie beside {@code migration} in folders named like the tables. Nothing here opens a
 * connection or ends a transaction, and nothing decides what should change.
 */
@NullMarked
package freehold.store.sql.table;

import org.jspecify.annotations.NullMarked;
