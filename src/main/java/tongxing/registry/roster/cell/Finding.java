package tongxing.registry.roster.cell;

import java.util.List;

import tongxing.registry.roster.IssueLevel;

/**
 * What an interpreter noticed about a cell; the row adds where it stands.
 *
 * @param code the message key without its prefix
 */
public record Finding(IssueLevel level, String code, List<Object> arguments) {

}
