using Plumbline.Domain.Disclosures;
using Plumbline.Regimes.Packs.Yaml;

namespace Plumbline.Regimes.Packs.Writing;

/// <summary>Duties of disclosure as they are written in a pack.</summary>
internal static class DisclosureWriting
{
    internal static YamlMap Of(DisclosureRules rules) =>
        Write.Map(("duties", Write.List(rules.Duties, Duty)), ("coverage", Write.List(rules.Coverage, Band)));

    private static YamlMap Duty(DisclosureDuty duty) =>
        Write.Map(
            ("id", Write.Text(duty.Id)),
            ("name", Write.Text(duty.Name)),
            ("after", Write.Word(duty.After)),
            ("days", Write.Whole(duty.Days)),
            ("byPortal", duty.ByPortal ? Write.Truth(duty.ByPortal) : null),
            ("source", Write.Source(duty.Source))
        );

    private static YamlMap Band(CoverageBand band) =>
        Write.Map(
            ("mark", Write.Text(band.Mark)),
            ("from", Write.Rate(band.From)),
            ("source", Write.Source(band.Source))
        );
}
