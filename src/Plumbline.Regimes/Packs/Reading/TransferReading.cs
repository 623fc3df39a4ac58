using Plumbline.Domain.Transfers;
using Plumbline.Regimes.Packs.Yaml;

namespace Plumbline.Regimes.Packs.Reading;

/// <summary>What is asked of transfers from above.</summary>
internal sealed class TransferReading(SourceBook sources)
{
    internal TransferRules? Read(YamlFields process)
    {
        if (process.Map("transfers") is not { } fields)
        {
            return null;
        }

        var rules = new TransferRules { Topics = fields.Maps("topics", Topic) };
        fields.Done();
        return rules;
    }

    private TransferTopic Topic(YamlFields fields) =>
        new(fields.NeedText("id"), fields.NeedText("name"), fields.NeedText("asks"), sources.Of(fields));
}
