/**
 * Operations on storage profiles, of a farm and as its queues allow them, and the rules that
 * queues, fleets and profiles keep between them. How paths are mapped on a host does not belong
 * here.
 */
@NullMarked
package freehold.controlplane.storageprofile;

import org.jspecify.annotations.NullMarked;
