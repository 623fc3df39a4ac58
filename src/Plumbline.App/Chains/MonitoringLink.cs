using System.Collections.Immutable;
using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Plumbline.App.Data.Records;
using Plumbline.Domain.Filings;
using Plumbline.Domain.Scoring;
using Plumbline.Domain.Workflow;

namespace Plumbline.App.Chains;

/// <summary>绩效运行监控: each round with its light.</summary>
internal static class MonitoringLink
{
    internal static async Task<ImmutableArray<ChainLink>> Of(ChainCase chain, CancellationToken cancellation)
    {
        var forms = chain.Forms.Where(form => form.Stage == FilingStage.Monitoring).ToList();
        if (forms.Count == 0)
        {
            return [new(ChainStage.Monitored, "绩效运行监控", LinkState.Missing, [], null)];
        }

        var (ids, tasks) = (forms.ConvertAll(form => form.Id), forms.ConvertAll(form => form.TaskId));
        var watches = await chain
            .Db.FormWatches.Where(watch => ids.Contains(watch.FormId))
            .ToDictionaryAsync(watch => watch.FormId, cancellation);
        var names = await chain
            .Db.Tasks.Where(task => tasks.Contains(task.Id))
            .ToDictionaryAsync(task => task.Id, task => task.Name, cancellation);
        return [.. forms.Select(form => Link(form, names[form.TaskId], watches.GetValueOrDefault(form.Id)))];
    }

    private static ChainLink Link(Form form, string name, FormWatch? watch)
    {
        var figures = new List<ChainFigure>();
        if (watch is not null)
        {
            figures.Add(new("总体", Word(watch.Overall)));
            figures.Add(
                new(
                    "指标",
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"红{watch.Red} 黄{watch.Yellow} 绿{watch.Green + watch.Blue}"
                    )
                )
            );
            Add("目标完成进度", watch.Goals);
            Add("预算执行进度", watch.Spending);
        }

        var state = form.State switch
        {
            FormState.Warned or FormState.Suspended => LinkState.Alert,
            FormState.Locked or FormState.Archived => LinkState.Done,
            _ => LinkState.Running,
        };
        var url = string.Create(CultureInfo.InvariantCulture, $"/forms/{form.Id}");
        return new(ChainStage.Monitored, name, state, [.. figures], url) { At = form.StateSince };

        void Add(string word, long? parts)
        {
            if (parts is { } known)
            {
                figures.Add(new(word, ChainWords.Share(known)));
            }
        }
    }

    private static string Word(WarningLight? light) =>
        light switch
        {
            WarningLight.Red => "红灯",
            WarningLight.Yellow => "黄灯",
            WarningLight.Green => "绿灯",
            WarningLight.Blue => "蓝灯",
            _ => "未亮灯",
        };
}
