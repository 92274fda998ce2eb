package io.huiyin.handling.process.web;

import io.huiyin.access.Caller;
import io.huiyin.access.Permit;
import io.huiyin.access.PermitOfficesAndUnits;
import io.huiyin.contracts.Ids;
import io.huiyin.contracts.value.Post;
import io.huiyin.handling.process.ActivityLoad;
import io.huiyin.handling.process.ProcessModels;
import io.huiyin.handling.process.ProcessPlace;
import io.huiyin.handling.process.ProcessPlaces;
import io.huiyin.handling.round.Duty;
import io.huiyin.handling.round.HandlingView;
import io.huiyin.handling.round.ViewHandling;
import io.huiyin.handling.web.ReadingScope;
import java.util.List;
import java.util.regex.Pattern;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
class ProcessController {
    private static final Pattern PROPOSAL = Pattern.compile("\\d{2,12}:[A-Za-z0-9-]{1,64}");

    private final ProcessPlaces places;
    private final ProcessModels models;
    private final ViewHandling viewHandling;

    ProcessController(ProcessPlaces places, ProcessModels models, ViewHandling viewHandling) {
        this.places = places;
        this.models = models;
        this.viewHandling = viewHandling;
    }

    /** @param proposal {@code <jurisdiction>:<proposalId>} */
    @GetMapping("/processes")
    @PermitOfficesAndUnits
    List<ProcessPlace> processes(@RequestParam String proposal, Caller caller) {
        if (!PROPOSAL.matcher(proposal).matches() || !Ids.jurisdiction(proposal).equals(caller.jurisdiction())) {
            throw ReadingScope.unknown(proposal);
        }
        ReadingScope.require(caller, proposal, handlingUnits(proposal));
        return places.of(proposal);
    }

    private List<String> handlingUnits(String proposal) {
        return viewHandling
                .view(Ids.handling(Ids.jurisdiction(proposal), Ids.proposalId(proposal)))
                .map(HandlingView::duties)
                .orElse(List.of())
                .stream()
                .filter(Duty::current)
                .map(duty -> duty.unit().unitId())
                .toList();
    }

    /** A drawing without content of cases. */
    @GetMapping(path = "/process-models/{process}", produces = MediaType.APPLICATION_XML_VALUE)
    @PermitOfficesAndUnits
    byte[] model(@PathVariable String process) {
        return models.xml(process).orElseThrow(() -> ReadingScope.unknown(process));
    }

    @GetMapping("/process-activities")
    @Permit({
        Post.GOVERNMENT_OFFICE,
        Post.GOVERNMENT_OFFICE_HEAD,
        Post.GOVERNMENT_OFFICE_VICE_HEAD,
        Post.INSPECTION_OFFICE,
        Post.CONGRESS_OFFICE,
        Post.CPPCC_OFFICE,
        Post.OPERATOR
    })
    List<ActivityLoad> activities() {
        return models.loads();
    }
}
