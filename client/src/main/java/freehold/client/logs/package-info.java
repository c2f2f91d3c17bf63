/**
 * The log API that workers and tools call beside the farm manager's own: CloudWatch Logs, as far as
 * they are needed. They run on the same settings, signatures and retries as the other clients.
 */
@NullMarked
package freehold.client.logs;

import org.jspecify.annotations.NullMarked;
