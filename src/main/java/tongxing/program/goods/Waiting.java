package tongxing.program.goods;

import java.util.UUID;

/**
 * A child who is on the register and has received nothing.
 */
public record Waiting(UUID child, String name, String className) {

}
