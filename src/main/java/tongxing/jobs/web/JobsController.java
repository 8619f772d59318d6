package tongxing.jobs.web;

import java.nio.charset.StandardCharsets;

import tongxing.jobs.JobFile;
import tongxing.jobs.JobId;
import tongxing.jobs.JobView;
import tongxing.jobs.Jobs;

import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/**
 * My slow work: all of it, how far one piece is, what it made. A page that is watched
 * asks again by itself; a finished job whose result is a page leads there.
 */
@Controller
@RequestMapping("/jobs")
class JobsController {

	private static final int SECONDS_BETWEEN_LOOKS = 2;

	private final Jobs jobs;

	JobsController(Jobs jobs) {
		this.jobs = jobs;
	}

	@GetMapping
	String mine(Model model) {
		model.addAttribute("jobs", this.jobs.mine());
		return "jobs/list";
	}

	@GetMapping("/{job}")
	String job(@PathVariable JobId job, Model model) {
		JobView view = this.jobs.get(job);
		if (view.state() == JobView.State.COMPLETED && view.page() != null) {
			return "redirect:" + view.page();
		}
		model.addAttribute("job", view);
		if (view.isUnderWay()) {
			model.addAttribute("refreshSeconds", SECONDS_BETWEEN_LOOKS);
		}
		return "jobs/job";
	}

	@GetMapping("/{job}/progress")
	String progress(@PathVariable JobId job, Model model) {
		model.addAttribute("job", this.jobs.get(job));
		return "jobs/standing :: standing";
	}

	@PostMapping("/{job}/cancel")
	String cancel(@PathVariable JobId job) {
		this.jobs.cancel(job);
		return "redirect:/jobs/{job}";
	}

	@GetMapping("/{job}/file")
	ResponseEntity<Resource> file(@PathVariable JobId job) {
		JobFile file = this.jobs.file(job);
		return ResponseEntity.ok()
			.contentType(MediaType.parseMediaType(file.mediaType()))
			.contentLength(file.size())
			.header(HttpHeaders.CONTENT_DISPOSITION,
					ContentDisposition.attachment().filename(file.name(), StandardCharsets.UTF_8).build().toString())
			.body(new FileSystemResource(file.path()));
	}

}
