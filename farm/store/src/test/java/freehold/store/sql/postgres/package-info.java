/** The contract on PostgreSQL, and what only PostgreSQL promises. */
@NullMarked
package freehold.store.sql.postgres;

import org.jspecify.annotations.NullMarked;
