using System.Net.Http.Headers;

using var http = new HttpClient();
using var body = new ReadOnlyMemoryContent(
    """{"AppId":"661e7b30","RoomId":"room-1","TaskId":"task-1","ImageConfig":{"Interval":5}}"""u8.ToArray());
body.Headers.ContentType = new MediaTypeHeaderValue("application/json");

using var response = await http.PostAsync(new Uri(new Uri(args[0]), "/?Action=UpdateSnapshot&Version=2020-12-01"), body);

Console.WriteLine(await response.Content.ReadAsStringAsync());
