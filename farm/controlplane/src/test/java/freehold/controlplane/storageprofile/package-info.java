@NullMarked
package freehold.controlplane.storageprofile;

import org.jspecify.annotations.NullMarked;
