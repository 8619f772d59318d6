package tongxing.jobs;

import java.nio.file.Path;

/**
 * What a job made, to be fetched by its owner.
 */
public record JobFile(Path path, String name, String mediaType, long size) {

}
