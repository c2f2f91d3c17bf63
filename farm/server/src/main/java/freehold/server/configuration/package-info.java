/**
 * What an operator can set: each setting is declared once, with its key, kind, default and meaning,
 * and everything else follows from the declarations: the file, the environment and the flags that
 * set it, the checks, and the reference page.
 *
 * <p>Reading never stops at the first mistake. Nothing here acts on a setting.
 */
@NullMarked
package freehold.server.configuration;

import org.jspecify.annotations.NullMarked;
