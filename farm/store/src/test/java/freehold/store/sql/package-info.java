/** What holds of the queries and migrations of both engines together. */
@NullMarked
package freehold.store.sql;

import org.jspecify.annotations.NullMarked;
