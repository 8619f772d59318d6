/**
 * The official table of a census 农村留守儿童基本情况统计表 (2016, annex 3): thirty-two columns and
 * ten equations between them.
 */
@NamedInterface("census")
@NullMarked
package tongxing.forms.census;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.NamedInterface;
