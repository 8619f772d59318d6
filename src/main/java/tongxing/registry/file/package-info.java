/**
 * A child's file as its page, its contact card and its forms show it.
 */
@NamedInterface("file")
@NullMarked
package tongxing.registry.file;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.NamedInterface;
