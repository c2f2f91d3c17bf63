/** Tests of what agents read of jobs, on a real SQLite store. */
@NullMarked
package freehold.controlplane.entity;

import org.jspecify.annotations.NullMarked;
