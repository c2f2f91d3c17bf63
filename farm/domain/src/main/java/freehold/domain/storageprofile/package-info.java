/**
 * Storage profiles: where the studio's file systems lie on one operating system, and how paths are
 * translated between two of them.
 */
@NullMarked
package freehold.domain.storageprofile;

import org.jspecify.annotations.NullMarked;
