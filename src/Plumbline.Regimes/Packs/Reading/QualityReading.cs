using Plumbline.Domain;
using Plumbline.Domain.Quality;
using Plumbline.Regimes.Packs.Yaml;

namespace Plumbline.Regimes.Packs.Reading;

/// <summary>Assessment of departments' performance work.</summary>
internal sealed class QualityReading(SourceBook sources)
{
    internal QualityRules? Read(YamlFields process)
    {
        if (process.Map("quality") is not { } fields)
        {
            return null;
        }

        var rules = new QualityRules { Items = fields.Maps("items", Item), Tie = Tie(fields) };
        var sum = Weight.FromScaled(rules.Items.Sum(item => item.Points.Scaled));
        if (sum != Weight.FromPoints(100))
        {
            fields.Problems.Add(
                PackMessages.WeightSum,
                fields.PlaceOf("items"),
                ("name", "quality"),
                ("sum", sum.ToString())
            );
        }

        fields.Done();
        return rules;
    }

    private QualityItem Item(YamlFields fields)
    {
        var item = new QualityItem(
            fields.NeedText("name"),
            fields.Need("measure", YamlTypes.Choice<QualityMeasure>(), QualityMeasure.GoalsOnTime),
            fields.Need("points", YamlTypes.Weight, Weight.Zero),
            fields.Maps("steps", Step),
            sources.Of(fields)
        );
        var falls = item
            .Steps.Zip(item.Steps.Skip(1))
            .All(pair => pair.First.From.ToFraction() > pair.Second.From.ToFraction());
        new MethodParameters(fields).Ordered(falls, "steps", MethodParameters.Falling);
        return item;
    }

    private Sourced<Score>? Tie(YamlFields fields)
    {
        if (fields.Map("tie") is not { } parameter)
        {
            return null;
        }

        var tie = new Sourced<Score>(parameter.Need("value", YamlTypes.Score, Score.Zero), sources.Of(parameter));
        parameter.Done();
        return tie;
    }

    private static QualityStep Step(YamlFields fields) =>
        new(fields.Need("from", YamlTypes.Rate, new Rate(0, 1)), fields.Need("share", YamlTypes.Rate, new Rate(0, 1)));
}
