package io.huiyin.handling.signoff.web;

import io.huiyin.access.Caller;
import io.huiyin.access.CommandHeader;
import io.huiyin.access.Permit;
import io.huiyin.access.PermitOfficesAndUnits;
import io.huiyin.contracts.problem.Rejected;
import io.huiyin.contracts.problem.RequestRejected;
import io.huiyin.contracts.value.DocumentKind;
import io.huiyin.contracts.value.OwnChain;
import io.huiyin.contracts.value.Post;
import io.huiyin.contracts.value.SignOffLevel;
import io.huiyin.handling.signoff.SetSignOffChain;
import io.huiyin.handling.signoff.UnitSignOffChainView;
import io.huiyin.handling.signoff.ViewSignOffChain;
import io.huiyin.handling.web.Commands;
import io.huiyin.handling.web.ReadingScope;
import io.huiyin.messaging.aggregate.CommandAnswer;
import io.huiyin.messaging.aggregate.CommandContext;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/sign-off-chains")
class SignOffChainController {
    private static final Pattern UNIT = Pattern.compile("[A-Za-z0-9_-]{1,64}");

    private final SetSignOffChain setSignOffChain;
    private final ViewSignOffChain viewSignOffChain;

    SignOffChainController(SetSignOffChain setSignOffChain, ViewSignOffChain viewSignOffChain) {
        this.setSignOffChain = setSignOffChain;
        this.viewSignOffChain = viewSignOffChain;
    }

    /** The levels of one unit's replies, or of its opinions. */
    record SignOffChainRequest(
            @Nullable String unitId,
            @Nullable DocumentKind document,
            @Nullable List<@Nullable SignOffLevel> levels,
            @Nullable String reason) {
        String unit() {
            String unit = Commands.required("单位编号", unitId);
            if (!UNIT.matcher(unit).matches()) {
                throw new Rejected(new RequestRejected.ValueInvalid("单位编号", "届次中的单位编号，例如 u003"));
            }
            return unit;
        }

        OwnChain chain() {
            return new OwnChain(Commands.list("审签层级", levels), Commands.text("理由", reason));
        }
    }

    @PostMapping
    @Permit(Post.GOVERNMENT_OFFICE)
    CommandAnswer set(@RequestBody SignOffChainRequest body, CommandHeader header) {
        return CommandAnswer.of(setSignOffChain.set(
                body.unit(), Commands.required("文件种类", body.document()), body.chain(), CommandContext.of(header)));
    }

    /** @param id {@code <jurisdiction>:<unitId>:sign-off-chain:<REPLY|OPINION>} */
    @GetMapping("/{id}")
    @PermitOfficesAndUnits
    UnitSignOffChainView get(@PathVariable String id, Caller caller) {
        UnitSignOffChainView view = viewSignOffChain.view(id).orElseThrow(() -> ReadingScope.unknown(id));
        ReadingScope.require(caller, id, view.unitId());
        return view;
    }
}
