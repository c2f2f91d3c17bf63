/** The store on SQL: what a server needs of it. The engines, tables and writers lie below. */
@NullMarked
package freehold.store.sql;

import org.jspecify.annotations.NullMarked;
