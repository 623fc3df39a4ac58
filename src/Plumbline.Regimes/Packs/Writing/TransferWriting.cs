using Plumbline.Domain.Transfers;
using Plumbline.Regimes.Packs.Yaml;

namespace Plumbline.Regimes.Packs.Writing;

/// <summary>What is asked of transfers as it is written in a pack.</summary>
internal static class TransferWriting
{
    internal static YamlMap Of(TransferRules rules) => Write.Map(("topics", Write.List(rules.Topics, Topic)));

    private static YamlMap Topic(TransferTopic topic) =>
        Write.Map(
            ("id", Write.Text(topic.Id)),
            ("name", Write.Text(topic.Name)),
            ("asks", Write.Text(topic.Asks)),
            ("source", Write.Source(topic.Source))
        );
}
