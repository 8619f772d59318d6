package tongxing.archive.export;

import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

import org.springframework.stereotype.Component;

import tongxing.summaries.leaving.TermPapers;
import tongxing.summaries.leaving.TermPapers.Paper;

/**
 * The summaries that belong into an archive: of the school and its classes, of one class,
 * or a child's own files.
 */
@Component
class ArchivePapers implements ArchiveWriter.Papers {

	private final TermPapers papers;

	ArchivePapers(TermPapers papers) {
		this.papers = papers;
	}

	@Override
	public List<Paper> write(ExportScope scope, TermPapers.Shelf shelf) throws IOException {
		return switch (scope.kind()) {
			case SCHOOL -> this.papers.ofSchool(null, shelf);
			case YEAR -> this.papers.ofSchool((Integer) scope.parameters().get(0), shelf);
			case CLASS -> this.papers.ofClass(UUID.fromString(Objects.requireNonNull(scope.id())), shelf);
			case CHILD -> this.papers.ofChild(UUID.fromString(Objects.requireNonNull(scope.id())), shelf);
		};
	}

}
