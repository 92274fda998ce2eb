package io.huiyin.proposal.intake.web;

import io.huiyin.access.CommandHeader;
import io.huiyin.access.Permit;
import io.huiyin.contracts.value.Post;
import io.huiyin.messaging.aggregate.CommandContext;
import io.huiyin.proposal.intake.CheckImport;
import io.huiyin.proposal.intake.CommitImport;
import io.huiyin.proposal.intake.ImportResult;
import io.huiyin.proposal.intake.ShowImport;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** {@code /imports}: the file itself is the body; what it really is decides, not what it is said to be. */
@RestController
@RequestMapping(path = "/imports", produces = "application/json")
@Permit({Post.GOVERNMENT_OFFICE, Post.CONGRESS_OFFICE, Post.CPPCC_OFFICE})
class ImportController {
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final String XLSM = "application/vnd.ms-excel.sheet.macroEnabled.12";

    private final CheckImport checkImport;
    private final CommitImport commitImport;
    private final ShowImport showImport;

    ImportController(CheckImport checkImport, CommitImport commitImport, ShowImport showImport) {
        this.checkImport = checkImport;
        this.commitImport = commitImport;
        this.showImport = showImport;
    }

    @PostMapping(consumes = {XLSX, XLSM, "application/octet-stream"})
    ImportResult check(CommandHeader header, @RequestParam String session, @RequestBody byte[] file) {
        return checkImport.check(CommandContext.of(header), session, file);
    }

    @PostMapping("/{importId}/commits")
    ImportResult commit(CommandHeader header, @PathVariable String importId) {
        return commitImport.commit(CommandContext.of(header), importId);
    }

    @GetMapping("/{importId}")
    ImportResult showImport(@PathVariable String importId) {
        return showImport.show(importId);
    }
}
