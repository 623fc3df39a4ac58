using System.Collections.Immutable;
using System.Text.Json;
using Microsoft.AspNetCore.Mvc.ViewFeatures;

namespace Plumbline.Web.Shell;

/// <summary>How an action went.</summary>
public enum FlashTone
{
    /// <summary>It is done.</summary>
    Success,

    /// <summary>Something to know.</summary>
    Info,

    /// <summary>Done, but look at it.</summary>
    Warning,

    /// <summary>Not done.</summary>
    Error,
}

/// <summary>A message shown once, on the next page.</summary>
/// <param name="Tone">Colour and sign.</param>
/// <param name="Text">In the language of the request.</param>
public sealed record FlashMessage(FlashTone Tone, string Text);

/// <summary>Messages that survive one redirect.</summary>
public static class Flash
{
    /// <summary>The cookie in which messages wait. Without it there is nothing to read, and nothing is set.</summary>
    internal const string Cookie = "plumbline.flash";

    private const string Key = "Flash";

    extension(ITempDataDictionary data)
    {
        /// <summary>Adds a message for the next page.</summary>
        public void AddFlash(FlashTone tone, string text) =>
            data[Key] = JsonSerializer.Serialize(Read(data[Key]).Add(new(tone, text)));

        /// <summary>Takes the messages; they are gone afterwards.</summary>
        public ImmutableArray<FlashMessage> TakeFlash() => Read(data[Key]);
    }

    private static ImmutableArray<FlashMessage> Read(object? kept) =>
        kept is string json ? JsonSerializer.Deserialize<ImmutableArray<FlashMessage>>(json) : [];
}
