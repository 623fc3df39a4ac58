using Plumbline.Domain;
using Plumbline.Domain.Disclosures;
using Plumbline.Regimes.Packs.Yaml;

namespace Plumbline.Regimes.Packs.Reading;

/// <summary>Duties of disclosure and bands of coverage.</summary>
internal sealed class DisclosureReading(SourceBook sources)
{
    internal DisclosureRules? Read(YamlFields process)
    {
        if (process.Map("disclosure") is not { } fields)
        {
            return null;
        }

        var rules = new DisclosureRules
        {
            Duties = fields.Maps("duties", Duty),
            Coverage = fields.Maps("coverage", Band),
        };
        var falls = rules
            .Coverage.Zip(rules.Coverage.Skip(1))
            .All(pair => pair.First.From.ToFraction() > pair.Second.From.ToFraction());
        new MethodParameters(fields).Ordered(falls, "coverage", MethodParameters.Falling);
        fields.Done();
        return rules;
    }

    private DisclosureDuty Duty(YamlFields fields) =>
        new(
            fields.NeedText("id"),
            fields.NeedText("name"),
            fields.Need("after", YamlTypes.Choice<DisclosureEvent>(), DisclosureEvent.BudgetApproved),
            fields.Need("days", YamlTypes.Whole, 20),
            sources.Of(fields)
        )
        {
            ByPortal = fields.Maybe("byPortal", YamlTypes.Truth) ?? false,
        };

    private CoverageBand Band(YamlFields fields) =>
        new(fields.NeedText("mark"), fields.Need("from", YamlTypes.Rate, new Rate(0, 1)), sources.Of(fields));
}
