using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Plumbline.App.Demo;
using Plumbline.Domain.Filings;
using Plumbline.Domain.Workflow;

namespace Plumbline.Load;

/// <summary>One who types into the results of the indicators of a form of his own, and remembers what was acknowledged.</summary>
internal sealed class Typist(Visitor visitor, long form, int number)
{
    private const string Part = "indicators";
    private const string Field = "actual";

    private readonly Random random = new(number);
    private readonly Dictionary<string, string?> shown = new(StringComparer.Ordinal);
    private string[] items = [];

    internal long Form => form;

    internal Visitor Visitor => visitor;

    /// <summary>Revision of the form after the last change that was acknowledged.</summary>
    internal long Seq { get; private set; }

    /// <summary>Id of that change.</summary>
    internal string LastOperation { get; private set; } = "";

    /// <summary>Signs in and opens the form.</summary>
    internal async Task Begin(Uri node, string password)
    {
        await visitor.SignIn(node, SeedProvince.PersonName(number), password);
        await Open(node);
    }

    /// <summary>Opens the form again and takes over what it shows.</summary>
    internal async Task Open(Uri node)
    {
        using var start = await visitor.OpenForm(node, form);
        Read(start.RootElement.GetProperty("rows"));
        items = [.. shown.Keys];
    }

    /// <summary>The next change: a random indicator becomes another number.</summary>
    internal FieldChange Next()
    {
        var item = items[random.Next(items.Length)];
        var text = string.Create(CultureInfo.InvariantCulture, $"{random.Next(1, 100_000)}个");
        return new(new Guid(RandomNumberGenerator.GetBytes(16)), Part, item, Field, text, shown[item]);
    }

    /// <summary>The change was acknowledged.</summary>
    internal void Acknowledged(FieldChange change, SavedField saved)
    {
        if (saved.Operation != change.Operation || saved.Outcome != "saved" || saved.Stored != change.Text)
        {
            throw new WrongAnswerException(
                $"form {form} {change.Item}: {saved.Outcome}, '{saved.Stored}' for '{change.Text}'"
            );
        }

        shown[change.Item] = change.Text;
        (Seq, LastOperation) = (saved.Seq, change.Operation.ToString());
    }

    /// <summary>Sends one change, which must be saved.</summary>
    internal async Task Save(Uri node)
    {
        var change = Next();
        var (status, saved) = await visitor.Save(node, form, change);
        if (status != HttpStatusCode.OK)
        {
            throw new WrongAnswerException($"form {form}: {status}");
        }

        Acknowledged(change, saved!);
    }

    /// <summary>Reads the form from a node and holds it against all that was acknowledged; says how many fields.</summary>
    internal async Task<int> Prove(Uri node)
    {
        var acknowledged = new Dictionary<string, string?>(shown, StringComparer.Ordinal);
        await Open(node);
        foreach (var (item, text) in acknowledged)
        {
            if (shown.GetValueOrDefault(item) != text)
            {
                throw new WrongAnswerException($"form {form} {item}: '{shown.GetValueOrDefault(item)}', not '{text}'");
            }
        }

        return acknowledged.Count;
    }

    /// <summary>Signs many in, each with the wide form that the seed gave that person.</summary>
    internal static async Task<Typist[]> Begin(LoadOptions options, HttpClient http, IReadOnlyList<Uri> nodes, int many)
    {
        var forms = await Forms(options, many);
        var ready = new ConcurrentBag<Typist>();
        await Parallel.ForEachAsync(
            forms.Select((form, at) => (form, at)),
            new ParallelOptions { MaxDegreeOfParallelism = 8 },
            async (one, _) =>
            {
                var typist = new Typist(new(http), one.form, one.at + 1);
                await typist.Begin(nodes[one.at % nodes.Count], options.Password);
                ready.Add(typist);
            }
        );
        return [.. ready];
    }

    private static async Task<List<long>> Forms(LoadOptions options, int many)
    {
        await using var db = options.Open();
        var people = Enumerable.Range(1, many).Select(SeedProvince.PersonName).ToList();
        var owned = await db
            .Users.Where(user => people.Contains(user.UserName!))
            .Join(db.Posts, user => user.Id, post => post.AccountId, (user, post) => new { user.UserName, post.UnitId })
            .OrderBy(row => row.UserName)
            .ToListAsync();
        var units = owned.Select(row => row.UnitId).ToList();
        var year = await db.Tasks.MaxAsync(task => task.Year);
        var forms = await db
            .Forms.Where(form =>
                units.Contains(form.UnitId) && form.Year == year && form.Subject == FilingSubject.Project
            )
            .Where(form => form.State == FormState.Draft)
            .GroupBy(form => form.UnitId)
            .Select(group => new { group.Key, Id = group.Min(form => form.Id) })
            .ToDictionaryAsync(row => row.Key, row => row.Id);
        return owned.Count == many
            ? [.. owned.Select(row => forms[row.UnitId])]
            : throw new WrongAnswerException($"The database has {owned.Count} people, not {many}.");
    }

    private void Read(System.Text.Json.JsonElement rows)
    {
        shown.Clear();
        foreach (var row in rows.EnumerateArray())
        {
            if (row.GetProperty("part").GetString() == Part)
            {
                var values = row.GetProperty("values");
                var text = values.TryGetProperty(Field, out var value) ? value.GetString() : null;
                shown[row.GetProperty("item").GetString()!] = text;
            }
        }
    }
}
