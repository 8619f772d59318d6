package tongxing.program.goods;

import java.util.UUID;

/**
 * A child who receives, or has received nothing yet.
 */
public record Recipient(UUID child, String name, String className) {

}
