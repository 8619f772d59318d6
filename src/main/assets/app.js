// 童行: what a page may do more with a script. Every page works without it.
(function () {
	"use strict";

	// A second click while the first is under way sends nothing.
	document.addEventListener("submit", function (event) {
		var sent = event.target;
		if (sent.method !== "post") { return; }
		if (sent.dataset.sent) { event.preventDefault(); return; }
		if (event.defaultPrevented) { return; }
		sent.dataset.sent = "1";
		var button = event.submitter;
		if (button) { button.setAttribute("aria-disabled", "true"); button.classList.add("disabled"); }
		if (sent.dataset.draft) { stopDraft(sent); }
		if (sent.hasAttribute("data-sign-out")) { forgetDrafts(); }
	});
	window.addEventListener("pageshow", function () {
		document.querySelectorAll("form[data-sent]").forEach(function (sent) {
			delete sent.dataset.sent;
			sent.querySelectorAll("[aria-disabled]").forEach(function (button) {
				button.removeAttribute("aria-disabled");
				button.classList.remove("disabled");
			});
		});
	});

	// Printing, and menus that close when one looks elsewhere.
	document.addEventListener("click", function (event) {
		if (event.target.closest("[data-print]")) { window.print(); }
		document.querySelectorAll("details.menu[open]").forEach(function (menu) {
			if (!menu.contains(event.target)) { menu.open = false; }
		});
	});
	document.addEventListener("keydown", function (event) {
		if (event.key !== "Escape") { return; }
		document.querySelectorAll("details.menu[open]").forEach(function (menu) {
			menu.open = false;
			menu.querySelector("summary").focus();
		});
	});
	document.querySelectorAll("[data-print], [data-script]").forEach(function (only) { only.hidden = false; });

	// The error summary is the first thing to be read.
	var summary = document.querySelector(".note-bad[role=alert]");
	if (summary) { summary.focus(); }

	// Live search: form[data-live="#results"] asks again while one types, never within an input method's composition.
	document.querySelectorAll("form[data-live]").forEach(function (search) {
		var timer = 0;
		var asked = null;
		var composing = false;
		var ask = function () {
			var address = search.action.split("?")[0] + "?" + new URLSearchParams(new FormData(search)).toString();
			if (asked) { asked.abort(); }
			asked = new AbortController();
			fetch(address, { signal: asked.signal, headers: { "X-Live": "1" } }).then(function (answer) {
				if (!answer.ok || answer.redirected) { throw new Error("no list"); }
				return answer.text();
			}).then(function (html) {
				var page = new DOMParser().parseFromString(html, "text/html");
				var fresh = page.querySelector(search.dataset.live);
				var old = document.querySelector(search.dataset.live);
				if (fresh && old) { old.replaceWith(document.adoptNode(fresh)); history.replaceState(null, "", address); }
			}).catch(function () { });
		};
		var later = function () {
			clearTimeout(timer);
			if (!composing) { timer = setTimeout(ask, 300); }
		};
		search.addEventListener("compositionstart", function () { composing = true; clearTimeout(timer); });
		search.addEventListener("compositionend", function () { composing = false; later(); });
		search.addEventListener("input", later);
	});

	// Slow work: [data-poll] is fetched again each second while it has the attribute; [data-goto] is where its result is.
	var watch = function () {
		var part = document.querySelector("[data-poll], [data-goto]");
		if (!part) { return; }
		if (part.dataset.goto) { location.replace(part.dataset.goto); return; }
		setTimeout(function () {
			fetch(part.dataset.poll, { headers: { "X-Live": "1" } }).then(function (answer) {
				if (answer.status === 401 || answer.redirected) { location.reload(); }
				if (!answer.ok) { throw new Error("no answer"); }
				return answer.text();
			}).then(function (html) {
				var fresh = new DOMParser().parseFromString(html, "text/html").getElementById(part.id);
				var focused = part.contains(document.activeElement);
				part.replaceWith(document.adoptNode(fresh));
				if (focused) { (fresh.querySelector("button, a") || fresh).focus(); }
			}).catch(function () { /* no network: asked again */ }).then(watch);
		}, 1000);
	};
	watch();

	// Drafts: form[data-draft][data-subject] is kept on the server while one writes; in the browser only until the
	// server has it, and never longer than the sign-in.
	var PREFIX = "tongxing.draft.";
	var local = function (key, value) {
		try {
			if (value === undefined) { return localStorage.getItem(key); }
			if (value === null) { localStorage.removeItem(key); } else { localStorage.setItem(key, value); }
		} catch (refused) { /* private window or full: the server's copy remains */ }
		return null;
	};
	var forgetDrafts = function () {
		try {
			Object.keys(localStorage).filter(function (key) { return key.indexOf(PREFIX) === 0; })
				.forEach(function (key) { localStorage.removeItem(key); });
		} catch (refused) { /* nothing was kept */ }
	};
	var kept = function (field) {
		return field.name && field.name.charAt(0) !== "_" && field.name !== "formKey" && field.name !== "version"
			&& ["password", "file", "submit", "button"].indexOf(field.type) < 0
			&& (field.type !== "hidden" || field.hasAttribute("data-keep"));
	};
	var written = function (draft) {
		var values = {};
		Array.prototype.forEach.call(draft.elements, function (field) {
			if (!kept(field)) { return; }
			values[field.name] = values[field.name] || [];
			if (field.type === "checkbox" || field.type === "radio") {
				if (field.checked) { values[field.name].push(field.value); }
			} else if (field.multiple) {
				Array.prototype.forEach.call(field.selectedOptions, function (o) { values[field.name].push(o.value); });
			} else {
				values[field.name].push(field.value);
			}
		});
		return JSON.stringify(values);
	};
	var fill = function (draft, text) {
		var values = JSON.parse(text);
		var place = {};
		Array.prototype.forEach.call(draft.elements, function (field) {
			if (!kept(field) || !values[field.name]) { return; }
			var all = values[field.name];
			if (field.type === "checkbox" || field.type === "radio") {
				field.checked = all.indexOf(field.value) >= 0;
			} else if (field.multiple) {
				Array.prototype.forEach.call(field.options, function (o) { o.selected = all.indexOf(o.value) >= 0; });
			} else {
				place[field.name] = place[field.name] || 0;
				if (place[field.name] < all.length) { field.value = all[place[field.name]++]; }
			}
		});
	};
	var stopDraft = function (draft) { clearTimeout(draft.draftTimer); draft.draftStopped = true; };
	document.querySelectorAll("form[data-draft]").forEach(function (draft) {
		var key = PREFIX + draft.dataset.draft + "." + draft.dataset.subject;
		var say = draft.querySelector("[data-draft-state]");
		var keep = function () {
			var text = written(draft);
			var body = new URLSearchParams({ form: draft.dataset.draft, subject: draft.dataset.subject, content: text,
				_csrf: draft.elements._csrf.value });
			local(key, text);
			fetch(draft.dataset.drafts, { method: "POST", body: body, headers: { "X-Draft": "1" } }).then(function (answer) {
				if (!answer.ok || answer.redirected) { throw new Error("not kept"); }
				return answer.text();
			}).then(function (words) {
				local(key, null);
				if (say) { say.textContent = words; }
			}).catch(function () { if (say) { say.textContent = say.dataset.draftState; } });
		};
		var found = draft.dataset.found || local(key);
		if (found && !draft.dataset.typed) {
			try { fill(draft, found); } catch (unreadable) { local(key, null); }
		}
		draft.addEventListener("input", function () {
			clearTimeout(draft.draftTimer);
			if (!draft.draftStopped) { draft.draftTimer = setTimeout(keep, 1500); }
		});
		window.addEventListener("pageshow", function () { draft.draftStopped = false; });
	});
	document.querySelectorAll("form[data-discard]").forEach(function (discard) {
		discard.addEventListener("submit", forgetDrafts);
	});
})();
