/**
 * The secrets of the farm: the master key, long-lived access keys sealed under it, temporary
 * credentials derived from it, and the files that let AWS tools use them. It answers one question
 * of the signature check: which secret and which caller belong to this access key?
 *
 * <p>A temporary secret is never stored: it is a keyed hash of its token, and the token carries who
 * it is for and until when. So every node that has the master key accepts it, before and after a
 * restart. Two master keys may be valid at a time: new secrets come from the first line of the key
 * file, old ones stay valid while their key is still listed there.
 *
 * <p>HTTP, SQL and the rules of access do not belong here.
 */
@NullMarked
package freehold.server.credentials;

import org.jspecify.annotations.NullMarked;
